/** Judge of Secure Boot: whether the firmware will start what is installed. */
import type { PreflightItem } from './preflight.ts';
import type { PreflightFindings, SecureBoot } from './preflight-findings.ts';
import { installsSystem } from './preflight-findings.ts';
import { good, notGood } from './preflight-item.ts';

/** An EFI variable as efivarfs has it: four bytes of attributes, then the value (efivarfs(5)). */
const valueOffset = 4;

function flag(variable: string | null): boolean | null {
  const value = variable?.codePointAt(valueOffset);
  return value === undefined ? null : value === 1;
}

/**
 * What the variables SecureBoot and SetupMode say (UEFI specification, 3.3). In setup mode the firmware
 * enforces nothing.
 *
 * @param secureBoot text of the variable's file, each byte a character; null where there is none
 */
export function parseSecureBoot(secureBoot: string | null, setupMode: string | null): SecureBoot {
  const isOn = flag(secureBoot);
  if (isOn === null) return 'unknown';
  if (isOn) return 'on';
  return flag(setupMode) === true ? 'setup' : 'off';
}

/** The boot loader that is installed is not signed. That can be mended later, so it never blocks. */
export function judgeSecureBoot({ machine, secureBoot, spec }: PreflightFindings): PreflightItem {
  if (machine.firmware !== 'efi') return good('secure-boot', 'secure-boot-none');
  if (secureBoot === 'unknown') {
    return notGood('secure-boot', 'unknown', { finding: 'secure-boot-unknown' });
  }
  if (secureBoot === 'on' && installsSystem(spec)) {
    return notGood('secure-boot', 'warning', { finding: 'secure-boot-on' });
  }
  return good('secure-boot', `secure-boot-${secureBoot === 'on' ? 'unimportant' : secureBoot}`);
}
