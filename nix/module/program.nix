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
  # Where the installer puts the program beside the configuration.
  archive = ./program/program.tar.gz;
  packageAtHand =
    if builtins.pathExists archive then
      pkgs.callPackage ./program/package.nix {
        inherit archive;
        electron = import ./program/electron.nix { inherit lib pkgs; };
      }
    else
      pkgs.tidemark or null;
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
      default = packageAtHand;
      defaultText = lib.literalMD "what the installer put beside the configuration, or else `pkgs.tidemark`";
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

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = cfg.package != null;
        message = "programs.tidemark.enable needs a package: there is no program/program.tar.gz beside the module, and pkgs.tidemark does not exist. Set programs.tidemark.package.";
      }
    ];
    # The package brings its action of polkit; NixOS links share/polkit-1 of the packages listed here,
    # never of those in people's own profiles.
    environment.systemPackages = lib.optional (cfg.package != null) cfg.package;
    security.polkit.enable = lib.mkDefault true;
    environment.etc = lib.mkIf (cfg.tray.enable && cfg.package != null) {
      "xdg/autostart/org.tidemark.Tidemark.desktop".source =
        "${cfg.package}/share/tidemark/autostart/org.tidemark.Tidemark.desktop";
    };
    tidemark.watch.package = lib.mkDefault cfg.package;
  };
}
