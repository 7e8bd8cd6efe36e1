import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { german } from './german.ts';
import { message, renderMessage } from './render.ts';

/** Names of programs and things that are called the same in German, and sentences of placeholders. */
const sameInBoth: ReadonlySet<string> = new Set([
  'map.swap',
  'map.btrfs',
  'map.linux',
  'map.windows',
  'phase.subvolumes',
  'phase.swap',
  'drift.reason.known',
  'existing.linux',
  'existing.windows',
  'existing.bitlocker',
  'existing.macos',
  'disk-health.temperature',
]);

/** Names that the built-in knowledge takes over: of programs, and words that German has too. */
const sameName =
  /^(Tailscale|ZeroTier|Mullvad VPN|Tor|Docker|Incus|LXD|Android \(Waydroid\)|Nextcloud|Gitea|Forgejo|Jellyfin|Immich|Paperless|Syncthing|Home Assistant|Mosquitto|Vaultwarden|Matrix Synapse|Transmission|Grafana|Prometheus|Ollama|AdGuard Home|Samba|Fail2ban|Podman|Server|System)$/;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

/** The words of a text, without what is the same in every language: code, options, placeholders. */
function words(text: string): string {
  return text.replace(/`[^`]*`|\{\{\w+\}\}|fileSystems\."[^"]*"/g, 'X');
}

describe('the German catalogue', () => {
  it('has just the sentences that the English one has', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('has the placeholders of the English sentences', () => {
    for (const [id, text] of Object.entries(german)) {
      const inEnglish = new Set(placeholders(english[id] ?? ''));
      expect(new Set(placeholders(text)), id).toEqual(inEnglish);
    }
  });

  it('has left nothing in English', () => {
    const left = Object.entries(german).filter(
      ([id, text]) => text === english[id] && !sameInBoth.has(id) && !sameName.test(text),
    );
    expect(left).toEqual([]);
  });

  it('is written as German is', () => {
    for (const [id, text] of Object.entries(german)) {
      expect(text.trim(), id).toBe(text);
      expect(text, id).not.toBe('');
      expect(words(text), id).not.toMatch(/["”’!]|“(?=\w)|\.\.\.| {2}/);
      expect([...text.matchAll(/„/g)].length, id).toBe([...text.matchAll(/“/g)].length);
      expect(words(text), id).not.toMatch(/\b(du|dein|deine|euch|bitte)\b/i);
    }
  });

  it('ends a sentence where the English one ends it', () => {
    for (const [id, text] of Object.entries(german)) {
      expect(/[.:]$/.exec(text)?.[0], id).toBe(/[.:]$/.exec(english[id] ?? '')?.[0]);
    }
  });

  it('fits the sentences together that are filled into others', () => {
    const values = { files: 2, places: 1, openBytes: 2048, precious: 1 };
    const references = { what: '@scan.count.files-many', where: '@scan.count.places-one' };
    const found = message('scan.next.precious-one', { ...values, ...references });
    expect(renderMessage(found, german, 'de')).toBe(
      'Der nächste Start löscht 2 Dateien an 1 Ort, 2 KiB; 1 davon sieht wertvoll aus.',
    );
  });
});
