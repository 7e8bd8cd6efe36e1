# Stands in for lib.attrsets, lib.lists and lib.trivial of nixpkgs. See default.nix.
let
  inherit (builtins)
    attrNames
    concatLists
    elem
    filter
    foldl'
    head
    isAttrs
    length
    listToAttrs
    map
    sort
    ;
  optional = condition: value: if condition then [ value ] else [ ];
  toposort =
    before: list:
    let
      first = filter (each: !builtins.any (other: other != each && before other each) list) list;
      rest = toposort before (filter (each: each != head first) list);
    in
    if list == [ ] then
      { result = [ ]; }
    else if first == [ ] then
      {
        cycle = list;
        loops = list;
      }
    else if rest ? result then
      { result = [ (head first) ] ++ rest.result; }
    else
      rest;
in
{
  inherit (builtins)
    all
    any
    attrNames
    attrValues
    concatLists
    concatMap
    elem
    filter
    foldl'
    functionArgs
    head
    isAttrs
    isBool
    isFunction
    isInt
    isList
    isString
    length
    listToAttrs
    map
    removeAttrs
    sort
    tail
    toJSON
    ;
  inherit optional toposort;
  id = value: value;
  const = value: _: value;
  flip = function: left: right: function right left;
  mapAttrs = builtins.mapAttrs;
  nameValuePair = name: value: { inherit name value; };
  mapAttrsToList = function: set: map (name: function name set.${name}) (attrNames set);
  mapAttrs' =
    function: set: listToAttrs (map (name: function name set.${name}) (attrNames set));
  filterAttrs =
    keep: set:
    removeAttrs set (filter (name: !keep name set.${name}) (attrNames set));
  genAttrs =
    names: function:
    listToAttrs (
      map (name: {
        inherit name;
        value = function name;
      }) names
    );
  attrByPath =
    path: default: set:
    foldl' (value: name: if isAttrs value && value ? ${name} then value.${name} else default) set path;
  optionals = condition: list: if condition then list else [ ];
  optionalAttrs = condition: set: if condition then set else { };
  optionalString = condition: text: if condition then text else "";
  unique = foldl' (found: each: if elem each found then found else found ++ [ each ]) [ ];
  count = matches: list: length (filter matches list);
  findFirst =
    matches: default: list:
    let
      found = filter matches list;
    in
    if found == [ ] then default else builtins.head found;
  last = list: builtins.elemAt list (length list - 1);
  init = list: builtins.genList (builtins.elemAt list) (length list - 1);
  flatten =
    let
      flat = value: if builtins.isList value then concatLists (map flat value) else [ value ];
    in
    flat;
  groupBy = builtins.groupBy;
  reverseList =
    list: builtins.genList (at: builtins.elemAt list (length list - 1 - at)) (length list);
  sortOn = key: sort (a: b: key a < key b);
  range = from: to: if from > to then [ ] else builtins.genList (at: from + at) (to - from + 1);
  imap0 = function: list: builtins.genList (at: function at (builtins.elemAt list at)) (length list);
  throwIfNot = condition: message: if condition then value: value else throw message;
}
