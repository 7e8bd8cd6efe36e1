# Stands in for lib.types of nixpkgs: what a type accepts and how several definitions become one. A
# type here is { name; check; merge = location: values: value; } with an optional `emptyValue`. A
# value is { file; value; }, without conditions, of the highest priority, in order. See default.nix.
lib:
let
  inherit (builtins)
    all
    any
    concatLists
    concatMap
    elem
    head
    isAttrs
    isBool
    isFloat
    isFunction
    isInt
    isList
    isPath
    isString
    match
    ;
  show = location: lib.concatStringsSep "." location;
  values = map (each: each.value);

  unique =
    location: definitions:
    let
      first = head (values definitions);
    in
    if all (each: each == first) (values definitions) then
      first
    else
      throw "The option `${show location}' has conflicting definition values";

  leaf =
    name: check: {
      inherit name check;
      merge = unique;
    };
  isText = value: isString value || (isAttrs value && value ? outPath);
  checked =
    type: location: value:
    if type.check value then
      value
    else
      throw "A definition for option `${show location}' is not of type `${type.name}'";
  mergeChecked =
    type: location: definitions:
    type.merge location (
      map (each: each // { value = checked type location each.value; }) definitions
    );

  types = {
    inherit mergeChecked;
    bool = leaf "boolean" isBool;
    int = leaf "signed integer" isInt;
    float = leaf "floating point number" isFloat;
    str = leaf "string" isString;
    singleLineStr = leaf "single-line string" (value: isString value && match "[^\n]*" value != null);
    nonEmptyStr = leaf "non-empty string" (value: isString value && match "[ \t\n]*" value == null);
    path = leaf "absolute path" (
      value: isPath value || (isText value && lib.hasPrefix "/" (toString value))
    );
    package = leaf "package" (value: isAttrs value && value ? outPath);
    enum = choices: leaf "one of ${builtins.toJSON choices}" (value: elem value choices);
    strMatching = pattern: leaf "string matching ${pattern}" (
      value: isString value && match pattern value != null
    );
    ints = {
      unsigned = leaf "unsigned integer" (value: isInt value && value >= 0);
      positive = leaf "positive integer" (value: isInt value && value > 0);
      between = low: high: leaf "integer between ${toString low} and ${toString high}" (
        value: isInt value && value >= low && value <= high
      );
    };
    lines = {
      name = "lines";
      check = isString;
      merge = _: definitions: lib.concatStringsSep "\n" (values definitions);
      emptyValue = "";
    };
    raw = leaf "raw value" (_: true);
    unspecified = leaf "unspecified value" (_: true);
    anything = {
      name = "anything";
      check = _: true;
      merge =
        location: definitions:
        if all isAttrs (values definitions) && !any (each: each ? outPath) (values definitions) then
          (types.attrsOf types.anything).merge location definitions
        else if all isList (values definitions) then
          concatLists (values definitions)
        else
          unique location definitions;
    };
    attrs = types.anything // {
      name = "attribute set";
      check = isAttrs;
      emptyValue = { };
    };
    nullOr = inner: {
      name = "null or ${inner.name}";
      check = value: value == null || inner.check value;
      merge =
        location: definitions:
        if all (each: each.value == null) definitions then
          null
        else
          mergeChecked inner location definitions;
    };
    either = left: right: {
      name = "${left.name} or ${right.name}";
      check = value: left.check value || right.check value;
      merge =
        location: definitions:
        if all (each: left.check each.value) definitions then
          left.merge location definitions
        else
          mergeChecked right location definitions;
    };
    oneOf = list: lib.foldl' types.either (head list) (lib.tail list);
    coercedTo = from: convert: to: {
      name = "${to.name} or ${from.name} converted to it";
      check = value: to.check value || from.check value;
      merge =
        location: definitions:
        to.merge location (
          map (
            each: each // { value = if from.check each.value then convert each.value else each.value; }
          ) definitions
        );
    };
    addCheck = type: check: type // { check = value: type.check value && check value; };
    uniq = type: type;
    listOf = inner: {
      name = "list of ${inner.name}";
      check = isList;
      emptyValue = [ ];
      merge =
        location: definitions:
        concatMap (
          each:
          lib.concatLists (
            lib.imap0 (
              at: value:
              lib.mergeDefinitions inner (location ++ [ "[definition ${toString (at + 1)}]" ]) [
                {
                  inherit (each) file;
                  inherit value;
                }
              ]
            ) each.value
          )
        ) definitions;
    };
    nonEmptyListOf = inner: types.addCheck (types.listOf inner) (value: value != [ ]) // {
      emptyValue = null;
    };
    attrsOf = inner: {
      name = "attribute set of ${inner.name}";
      check = isAttrs;
      emptyValue = { };
      merge =
        location: definitions:
        let
          names = lib.unique (concatMap (each: lib.attrNames each.value) definitions);
          merged = lib.genAttrs names (
            name:
            lib.mergeDefinitions inner (location ++ [ name ]) (
              concatMap (
                each:
                lib.optional (each.value ? ${name}) {
                  inherit (each) file;
                  value = each.value.${name};
                }
              ) definitions
            )
          );
        in
        lib.mapAttrs (_: head) (lib.filterAttrs (_: found: found != [ ]) merged);
    };
    lazyAttrsOf = types.attrsOf;
    submodule = module: types.submoduleWith { modules = lib.flatten [ module ]; };
    submoduleWith =
      { modules, ... }:
      {
        name = "submodule";
        check = value: isAttrs value || isFunction value || isPath value;
        emptyValue = { };
        merge =
          location: definitions:
          (lib.evalModules {
            inherit modules;
            specialArgs.name = lib.last location;
            prefix = location;
            definitions = map (each: {
              _file = each.file;
              config = each.value;
            }) definitions;
          }).config;
      };
  };
in
types
