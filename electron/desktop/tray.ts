/**
 * The quiet part: an item in the tray (StatusNotifierItem, by Electron) with what has gathered, a
 * notification when something precious appears, a reminder before the machine restarts. It reads a note
 * that a service of the system writes, and asks for no rights.
 */
import type { Menu, NativeImage, Notification, Tray } from 'electron';

import { driftNotePath } from '../../core/drift/note.ts';
import type { DriftNote } from '../../core/drift/note.ts';
import type { ShutdownMonitor } from '../window/hold-shutdown.ts';
import { desktopTexts } from './desktop-texts.ts';
import type { DesktopTexts } from './desktop-texts.ts';
import { followDriftNote } from './drift-note.ts';
import { createNews } from './news.ts';
import { remindBeforeShutdown } from './reminder.ts';
import { drawTrayPicture, waterLevel } from './tray-picture.ts';

/** Pixels of the picture; the panel scales it. */
const size = 44;

export interface TrayParts {
  readonly makeTray: (picture: NativeImage) => Tray;
  readonly makePicture: (pixels: Buffer, edge: number) => NativeImage;
  readonly makeMenu: (
    items: readonly { readonly label: string; readonly click?: () => void }[],
  ) => Menu;
  readonly makeNotification: (title: string, body: string) => Notification;
  readonly monitor: ShutdownMonitor;
  readonly locale: string;
  readonly isDark: () => boolean;
  readonly openPage: (page: 'overview' | 'drift') => void;
  readonly quit: () => void;
}

function pictureOf(note: DriftNote | null, parts: TrayParts): NativeImage {
  const level = waterLevel(note?.open.files ?? 0);
  const isPrecious = (note?.precious ?? 0) > 0;
  const pixels = drawTrayPicture({ size, level, isPrecious, isDark: parts.isDark() });
  return parts.makePicture(pixels, size);
}

interface Item {
  readonly tray: Tray;
  readonly parts: TrayParts;
  readonly texts: DesktopTexts;
}

function showNote({ tray, parts, texts }: Item, note: DriftNote | null): void {
  const sentence = texts.summary(note);
  tray.setImage(pictureOf(note, parts));
  tray.setToolTip(sentence);
  tray.setContextMenu(
    parts.makeMenu([
      { label: sentence },
      { label: texts.open, click: () => parts.openPage('overview') },
      { label: texts.showDrift, click: () => parts.openPage('drift') },
      { label: texts.quit, click: parts.quit },
    ]),
  );
}

/**
 * Puts the item into the tray and follows the note.
 *
 * @returns takes it out again
 */
export function startTray(parts: TrayParts): () => void {
  const texts = desktopTexts(parts.locale);
  const news = createNews();
  let present: DriftNote | null = null;
  const tray = parts.makeTray(pictureOf(null, parts));
  tray.on('click', () => parts.openPage('overview'));
  const stop = followDriftNote(driftNotePath, (note) => {
    present = note;
    showNote({ tray, parts, texts }, note);
    const names = note === null ? [] : news.fresh(note);
    if (names.length === 0) return;
    const notification = parts.makeNotification(texts.freshTitle, texts.fresh(names));
    notification.on('click', () => parts.openPage('drift'));
    notification.show();
  });
  remindBeforeShutdown({
    monitor: parts.monitor,
    note: () => present,
    show: (note, onClosed) => {
      const reminder = parts.makeNotification(texts.reminderTitle, texts.reminder(note));
      reminder.on('close', onClosed);
      reminder.show();
    },
    quit: parts.quit,
    wait: setTimeout,
  });
  return () => {
    stop();
    tray.destroy();
  };
}
