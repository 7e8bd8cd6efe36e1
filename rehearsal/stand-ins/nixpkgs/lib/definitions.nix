# Stands in for the part of lib.modules of nixpkgs that finds the definitions of an option which count.
# See default.nix.
lib:
let
  inherit (builtins)
    concatMap
    filter
    foldl'
    isAttrs
    sort
    ;
  kind = value: if isAttrs value then value._type or null else null;

  # [ { file, value, priority, order } ] with the conditions that hold.
  discharge =
    definition:
    let
      inner = value: definition // { inherit value; };
    in
    {
      merge = concatMap (value: discharge (inner value)) definition.value.contents;
      "if" = if definition.value.condition then discharge (inner definition.value.content) else [ ];
      override = map (each: each // { inherit (definition.value) priority; }) (
        discharge (inner definition.value.content)
      );
      order = map (each: each // { order = definition.value.priority; }) (
        discharge (inner definition.value.content)
      );
    }
    .${toString (kind definition.value)} or [
      ({ priority = lib.defaultOverridePriority; order = lib.defaultOrderPriority; } // definition)
    ];

  effective =
    found:
    let
      all = concatMap discharge found;
      best = foldl' (least: each: if each.priority < least then each.priority else least) 9999 all;
    in
    sort (a: b: a.order < b.order) (filter (each: each.priority == best) all);
in
{
  inherit effective;

  # One value of a list or set: [ ] where a condition took all definitions away, else [ value ].
  mergeDefinitions =
    type: location: found:
    let
      usable = effective found;
    in
    if usable == [ ] then [ ] else [ (lib.types.mergeChecked type location usable) ];
}
