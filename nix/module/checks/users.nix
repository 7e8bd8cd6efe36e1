{ config, lib, ... }:
let
  cfg = config.tidemark;
  covering = import ./covering.nix { inherit config lib; };
  # /run holds what secret managers put there in stage 1; whatever else is on the root is gone.
  isLost =
    path:
    let
      found = covering path;
    in
    !lib.hasPrefix "/run/" path && (found == null || found.mountPoint == "/");
  lost = lib.filter (
    name:
    let
      file = config.users.users.${name}.hashedPasswordFile;
    in
    file != null && isLost file
  ) (lib.attrNames config.users.users);
in
{
  assertions = lib.optional cfg.rollback.enable {
    assertion = lost == [ ];
    message = "The password files of ${lib.concatStringsSep ", " lost} lie on the root, which is emptied before they are read. Put them below ${cfg.persist.path}.";
  };
  warnings = lib.optional (cfg.rollback.enable && config.users.mutableUsers) "users.mutableUsers is true: passwords changed with passwd(1) will be lost with the root at the next boot.";
}
