# Tidemark's window asks for root's rights by pkexec, which NixOS 26.11 no longer installs by itself.
# Earlier releases have it wherever polkit is, and do not know the option.
{
  config,
  lib,
  options,
  ...
}:
{
  security.polkit = lib.optionalAttrs (options.security.polkit ? enablePkexecWrapper) {
    enablePkexecWrapper = lib.mkDefault config.security.polkit.enable;
  };
}
