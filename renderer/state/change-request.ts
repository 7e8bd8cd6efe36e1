/** How what is asked for changes when the person chooses otherwise in the review. */
import type { Activation, ChangeRequest } from '../../core/change/change.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import type { KeepMethod } from '../../core/spec/system.ts';

function isAtOrBelow(path: PathBytes, place: PathBytes): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/**
 * The request with a method of the person's choice for one item of the proposal. A proposal may have
 * taken a whole folder where a part of it was asked for: then the folder is asked for from now on.
 *
 * @param path of the item, as persist.nix writes it
 */
export function withMethod(
  request: ChangeRequest,
  path: string,
  method: KeepMethod,
): ChangeRequest {
  if (request.kind !== 'keep') return request;
  const place = bytesOfText(path);
  const at = request.items.findIndex((item) => isAtOrBelow(item.path, place));
  if (at === -1) return request;
  const items = request.items.flatMap((item, index) => {
    if (index === at) return [{ path: place, method }];
    return isAtOrBelow(item.path, place) ? [] : [item];
  });
  return { ...request, items };
}

export function withActivation(request: ChangeRequest, activation: Activation): ChangeRequest {
  return { ...request, activation };
}
