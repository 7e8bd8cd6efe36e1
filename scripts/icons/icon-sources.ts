/**
 * Which of Breeze's drawings each icon of the window is: one name for `folder/16/name` and
 * `folder/22/name`, or the two files, small and large, where Breeze has them elsewhere or only one.
 */
const sources: Readonly<Record<string, string | readonly [small: string, large: string]>> = {
  drive: 'devices/drive-harddisk',
  stick: 'devices/drive-removable-media-usb',
  lock: 'actions/object-locked',
  boot: ['actions/symbolic/system-shutdown-symbolic', 'actions/22/system-shutdown'],
  swap: 'actions/document-swap',
  terminal: 'actions/dialog-scripts',
  tree: 'actions/view-list-tree',
  box: 'actions/draw-cuboid',
  question: ['actions/22/question', 'actions/22/question'],
  gap: 'actions/distribute-horizontal-gaps',
  home: 'actions/go-home',
  hexagon: 'actions/package',
  anchor: 'actions/anchor',
  lines: 'actions/view-list-text',
  folder: 'places/folder',
  snapshot: 'devices/camera-photo',
  check: 'actions/dialog-ok',
  cross: 'actions/dialog-close',
  warning: 'status/data-warning',
  information: 'actions/help-about',
  right: 'actions/go-next',
  left: 'actions/go-previous',
  down: 'actions/go-down',
  plus: 'actions/list-add',
  minus: 'actions/list-remove',
  remove: 'actions/edit-delete',
  refresh: 'actions/view-refresh',
  eye: 'actions/view-visible',
  concealed: 'actions/view-hidden',
  save: 'actions/document-save',
  print: 'actions/document-print',
  copy: 'actions/edit-copy',
  code: 'actions/view-barcode-qr',
  stop: 'actions/process-stop',
  clock: 'actions/clock',
  skip: 'actions/media-skip-forward',
  gem: 'emblems/rating',
  bookmark: 'actions/bookmarks',
  pencil: 'actions/document-edit',
  move: 'actions/transform-move',
  menu: 'actions/application-menu',
  pulse: 'actions/speedometer',
  search: 'actions/edit-find',
  file: 'mimetypes/unknown',
  link: 'actions/edit-link',
  plug: 'actions/network-connect',
  close: 'actions/dialog-close',
};

export const breezeFolder = 'resources/icons/breeze/';

function file(path: string): string {
  return `${breezeFolder}${path}.svg`;
}

/** Each icon's name with its two drawings, as files of the project. */
export const iconFiles = Object.entries(sources).map(([name, source]) => {
  if (typeof source !== 'string') return { name, small: file(source[0]), large: file(source[1]) };
  const [folder = '', drawing = ''] = source.split('/');
  return {
    name,
    small: file(`${folder}/16/${drawing}`),
    large: file(`${folder}/22/${drawing}`),
  };
});
