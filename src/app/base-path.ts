/** The folder this build is served from, without the closing slash: empty at the root of a host. */
export const basePath = import.meta.env.BASE_URL.replace(/\/$/, '');
