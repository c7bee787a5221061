import 'i18next';
import type client from './locales/en/client.json';
import type clients from './locales/en/clients.json';
import type couples from './locales/en/couples.json';
import type desk from './locales/en/desk.json';
import type help from './locales/en/help.json';
import type keeping from './locales/en/keeping.json';
import type learn from './locales/en/learn.json';
import type method from './locales/en/method.json';
import type ours from './locales/en/ours.json';
import type practice from './locales/en/practice.json';
import type privacy from './locales/en/privacy.json';
import type readings from './locales/en/readings.json';
import type result from './locales/en/result.json';
import type shell from './locales/en/shell.json';
import type start from './locales/en/start.json';
import type together from './locales/en/together.json';
import type take from './locales/en/take.json';

/** Lines of one text stand as a list in the file, and are asked for joined. */
type Joined<Texts> = Texts extends readonly string[]
  ? string
  : Texts extends object
    ? { [Key in keyof Texts]: Joined<Texts[Key]> }
    : Texts;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    returnNull: false;
    resources: {
      shell: typeof shell;
      start: typeof start;
      take: typeof take;
      privacy: typeof privacy;
      help: typeof help;
      result: typeof result;
      keeping: typeof keeping;
      together: typeof together;
      ours: typeof ours;
      client: typeof client;
      practice: typeof practice;
      clients: typeof clients;
      couples: typeof couples;
      desk: typeof desk;
      learn: typeof learn;
      readings: typeof readings;
      method: Joined<typeof method>;
    };
  }
}
