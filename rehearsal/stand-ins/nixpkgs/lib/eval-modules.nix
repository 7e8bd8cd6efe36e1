# Stands in for lib.evalModules of nixpkgs: imports, options, conditions, priorities, orders, unknown
# options refused, submodules (types.nix). See default.nix.
#
# It may differ: no `disabledModules`, no `freeformType`, no `_module.args`, no renamed options; a
# module is imported twice if it is named twice by different values.
lib:
{
  modules,
  specialArgs ? { },
  prefix ? [ ],
  definitions ? [ ],
}:
let
  inherit (builtins)
    concatMap
    filter
    foldl'
    isAttrs
    isFunction
    isPath
    isString
    ;
  show = path: lib.concatStringsSep "." (prefix ++ path);
  kind = value: if isAttrs value then value._type or null else null;

  arguments = specialArgs // {
    inherit lib;
    inherit (result) config options;
  };

  # One module and all that it imports, each once: [ { file, options, config } ].
  load =
    module:
    let
      source = if isPath module || isString module then import module else module;
      value = if isFunction source then source arguments else source;
      file = if isPath module || isString module then toString module else value._file or "<unknown>";
      isLong = value ? config || value ? options;
      own = {
        inherit file;
        options = value.options or { };
        config =
          if isLong then
            value.config or { }
          else
            removeAttrs value [
              "imports"
              "_file"
            ];
      };
    in
    [ own ] ++ concatMap load (value.imports or [ ]);

  loaded = concatMap load modules ++ map (each: {
    file = each._file;
    options = { };
    inherit (each) config;
  }) definitions;

  mergeDeclarations =
    path: left: right:
    if kind left == "option" then
      throw "The option `${show path}' is declared twice"
    else
      left
      // lib.mapAttrs (
        name: value:
        if left ? ${name} then mergeDeclarations (path ++ [ name ]) left.${name} value else value
      ) right;
  declared = foldl' (mergeDeclarations [ ]) { } (map (each: each.options) loaded);

  # Moves conditions and priorities of a set of definitions to its attributes: [ { file, value } ].
  pushDown =
    { file, value }:
    if kind value == "merge" then
      concatMap (inner: pushDown { inherit file; value = inner; }) value.contents
    else if kind value == "if" then
      map (each: each // { value = lib.mapAttrs (_: lib.mkIf value.condition) each.value; }) (
        pushDown {
          inherit file;
          value = value.content;
        }
      )
    else if kind value == "override" then
      map (each: each // { value = lib.mapAttrs (_: lib.mkOverride value.priority) each.value; }) (
        pushDown {
          inherit file;
          value = value.content;
        }
      )
    else
      [ { inherit file value; } ];

  inherit (import ./definitions.nix lib) effective;

  evaluateOption =
    path: declaration: found:
    let
      type = declaration.type or lib.types.bool;
      location = prefix ++ path;
      usable = effective (
        lib.optional (declaration ? default) {
          file = "default";
          value = lib.mkOptionDefault declaration.default;
        }
        ++ found
      );
      value =
        if usable != [ ] then
          lib.types.mergeChecked type location usable
        else
          type.emptyValue or (throw "The option `${show path}' was accessed but has no value defined");
    in
    {
      value = (declaration.apply or lib.id) value;
      option = declaration // {
        _type = "option";
        isDefined = usable != [ ];
        definitionsWithLocations = effective found;
        files = map (each: each.file) (effective found);
        inherit value;
      };
    };

  evaluateTree =
    path: declarations: found:
    let
      pushed = concatMap pushDown found;
      unknown = concatMap (
        each:
        map (name: "${show (path ++ [ name ])}' (in ${each.file})") (
          filter (name: !declarations ? ${name}) (lib.attrNames each.value)
        )
      ) pushed;
      evaluated = lib.mapAttrs (
        name: declaration:
        let
          below = concatMap (
            each:
            lib.optional (each.value ? ${name}) {
              inherit (each) file;
              value = each.value.${name};
            }
          ) pushed;
        in
        (if kind declaration == "option" then evaluateOption else evaluateTree) (path ++ [ name ])
          declaration
          below
      ) declarations;
    in
    {
      value =
        if unknown == [ ] then
          lib.mapAttrs (_: each: each.value) evaluated
        else
          throw "The option `${lib.head unknown} does not exist";
      option = lib.mapAttrs (_: each: each.option) evaluated;
    };

  tree = evaluateTree [ ] declared (map (each: { inherit (each) file; value = each.config; }) loaded);
  result = {
    config = tree.value;
    options = tree.option;
  };
in
result // { _type = "configuration"; }
