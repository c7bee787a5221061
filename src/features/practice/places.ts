/** Where one is in the practice. An entry of the history holds this number and nothing else. */
export const PLACE = {
  door: 0,
  what: 1,
  passphrase: 2,
  firstBackup: 3,
  firstNumber: 4,
  restore: 5,
  inbox: 6,
  invites: 7,
  backup: 8,
  number: 9,
  newInvite: 10,
  invite: 11,
  otherInvite: 12,
  response: 13,
  clients: 14,
  client: 15,
  couples: 16,
  couple: 17,
  session: 18,
  own: 19,
  sheet: 20,
  notes: 21,
  exports: 22,
  joining: 23,
  stopped: 24,
} as const;

/** Whether a place belongs to setting up, as long as there is something left to set up there. */
export function isSettingUp(place: number, hasPractice: boolean): boolean {
  return place >= PLACE.what && place <= (hasPractice ? PLACE.firstNumber : PLACE.passphrase);
}

/** Places that two people look at together with their therapist: nothing else of the practice is there. */
export function isForTheRoom(place: number): boolean {
  return place === PLACE.session || place === PLACE.sheet || place === PLACE.stopped;
}
