# Stands in for the units of the running system. See default.nix.
{ pkgs, ... }:
{
  imports = [
    (import ./units.nix {
      isInitrd = false;
      environment = {
        LOCALE_ARCHIVE = "${pkgs.glibcLocales}/lib/locale/locale-archive";
        TZDIR = "${pkgs.tzdata}/share/zoneinfo";
      };
    })
  ];
}
