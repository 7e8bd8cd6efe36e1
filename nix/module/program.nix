# Tidemark's window in the installed system: in the menu, allowed to ask for root's rights, and, if
# wanted, in the tray from log-in on.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.programs.tidemark;
in
{
  options.programs.tidemark = {
    enable = mkOption {
      type = types.bool;
      default = false;
      example = true;
      description = "Whether to install Tidemark's window and command line.";
    };
    package = mkOption {
      type = types.nullOr types.package;
      default = pkgs.tidemark or null;
      defaultText = lib.literalExpression "pkgs.tidemark or null";
      example = lib.literalExpression "pkgs.callPackage ./tidemark/nix/package { }";
      description = "The package to install.";
    };
    tray.enable = mkOption {
      type = types.bool;
      default = true;
      example = false;
      description = ''
        Whether people who log in find Tidemark in the tray: how much the next boot erases, and a word
        in time when something that looks precious is not kept.
      '';
    };
  };

  config = lib.mkIf (cfg.enable && cfg.package != null) {
    # The package brings its action of polkit; NixOS links share/polkit-1 of the packages listed here,
    # never of those in people's own profiles.
    environment.systemPackages = [ cfg.package ];
    security.polkit.enable = lib.mkDefault true;
    environment.etc = lib.mkIf cfg.tray.enable {
      "xdg/autostart/org.tidemark.Tidemark.desktop".source =
        "${cfg.package}/share/tidemark/autostart/org.tidemark.Tidemark.desktop";
    };
    tidemark.watch.package = lib.mkDefault cfg.package;
  };
}
