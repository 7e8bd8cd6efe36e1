{
  description = "Tidemark: NixOS whose root is emptied at every boot, and what it keeps";

  # The branch by its name in the registry of flakes.
  inputs.nixpkgs.url = "nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      packagesOf =
        system:
        import nixpkgs {
          inherit system;
          overlays = [ self.overlays.default ];
        };
      forAll = make: lib.genAttrs systems (system: make (packagesOf system));
      live =
        system:
        lib.nixosSystem {
          modules = [
            ./nix/iso.nix
            {
              nixpkgs.hostPlatform = system;
              nixpkgs.overlays = [ self.overlays.default ];
            }
          ];
        };
    in
    {
      overlays.default = import ./nix/overlay.nix;

      # What an installed system imports: the roll-back, what is kept, and the program.
      nixosModules.default = {
        imports = [ ./nix/module ];
        nixpkgs.overlays = [ self.overlays.default ];
      };

      nixosConfigurations.live = live "x86_64-linux";

      packages = forAll (pkgs: {
        inherit (pkgs) tidemark;
        default = pkgs.tidemark;
        iso = (live pkgs.stdenv.hostPlatform.system).config.system.build.isoImage;
      });

      devShells = forAll (pkgs: {
        default = pkgs.callPackage ./shell.nix { inherit pkgs; };
      });

      checks = forAll (pkgs: {
        package = pkgs.tidemark;
        # Needs KVM.
        install = pkgs.callPackage ./nix/tests/install.nix { };
      });
    };
}
