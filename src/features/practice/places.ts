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
} as const;

/** Whether a place belongs to setting up, as long as there is something left to set up there. */
export function isSettingUp(place: number, hasPractice: boolean): boolean {
  return place >= PLACE.what && place <= (hasPractice ? PLACE.firstNumber : PLACE.passphrase);
}
