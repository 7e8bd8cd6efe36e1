# Stands in for the part of lib.modules and lib.options of nixpkgs that wraps definitions: conditions,
# merging, priority, order. See default.nix.
let
  override = priority: content: {
    _type = "override";
    inherit priority content;
  };
  order = priority: content: {
    _type = "order";
    inherit priority content;
  };
  mkOption = declaration: { _type = "option"; } // declaration;
in
{
  inherit mkOption;
  isOption = value: value._type or null == "option";
  mkEnableOption =
    name:
    mkOption {
      # `types` is not at hand here; eval-modules.nix takes a missing type as a boolean's.
      default = false;
      example = true;
      description = "Whether to enable ${name}.";
    };
  mkIf = condition: content: {
    _type = "if";
    inherit condition content;
  };
  mkMerge = contents: {
    _type = "merge";
    inherit contents;
  };
  mkOverride = override;
  mkOptionDefault = override 1500;
  mkDefault = override 1000;
  mkImageMediaOverride = override 60;
  mkForce = override 50;
  mkVMOverride = override 10;
  mkOrder = order;
  mkBefore = order 500;
  mkAfter = order 1500;
  defaultOverridePriority = 100;
  defaultOrderPriority = 1000;
}
