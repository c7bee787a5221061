/** What keeps drafts comes with the choice to keep one: it is not on the way to the first question. */
export const loadStarting = () => import('@/session/draft/start-draft');
export const loadResuming = () => import('@/session/draft/resume-draft');
