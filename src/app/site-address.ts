import { basePath } from './base-path';

/** The address of the site as this visit came to it, its final slash included. */
export function siteAddress(): string {
  return `${window.location.origin}${basePath}/`;
}
