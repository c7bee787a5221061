export type HelpRegion = 'worldwide' | 'us' | 'uk' | 'au';

export type HelpAudience = 'anyone' | 'men' | 'lgbt' | 'deaf' | 'ownBehavior';

/** Names and notes stand in the `help` namespace under `lines.<id>`. */
export type HelpLineId =
  | 'lila'
  | 'usHotline'
  | 'ukRefuge'
  | 'ukScotland'
  | 'ukWales'
  | 'ukNorthernIreland'
  | 'auRespect'
  | 'ukMensAdvice'
  | 'auMensLine'
  | 'usNetworkLaRed'
  | 'ukGalop'
  | 'auQlife'
  | 'usDeafHotline'
  | 'ukSignHealth'
  | 'auRelay'
  | 'usCallForChange'
  | 'ukRespect'
  | 'auMensReferral';

export interface HelpLine {
  readonly id: HelpLineId;
  readonly region: HelpRegion;
  readonly audience: HelpAudience;
  /** As the service prints it, for people who call from its own country. */
  readonly phone?: string;
  readonly url?: string;
  /** ISO day on which the number (or, without one, the service) was found in a published page. */
  readonly checkedOn: string;
}

/**
 * Every line was compared with stored copies of published pages; the comment names the page.
 * "Own page" means that the service itself, or the public body that pays for it, printed it.
 * A line that cannot be found in such a page does not belong here.
 */
export const HELP_LINES: readonly HelpLine[] = [
  // Own page: lila.help/swa/kuhusu-lila-help
  {
    id: 'lila',
    region: 'worldwide',
    audience: 'anyone',
    url: 'https://lila.help/',
    checkedOn: '2026-11-23',
  },
  // ovc.ojp.gov (US Department of Justice); en.wikipedia.org
  {
    id: 'usHotline',
    region: 'us',
    audience: 'anyone',
    phone: '800-799-7233',
    url: 'https://www.thehotline.org/',
    checkedOn: '2026-11-23',
  },
  // Own page: refuge.org.uk/news; gov.uk/government/news
  {
    id: 'ukRefuge',
    region: 'uk',
    audience: 'anyone',
    phone: '0808 2000 247',
    url: 'https://www.nationaldahelpline.org.uk/',
    checkedOn: '2026-11-23',
  },
  // scotland.police.uk; safer.scot
  {
    id: 'ukScotland',
    region: 'uk',
    audience: 'anyone',
    phone: '0800 027 1234',
    checkedOn: '2026-11-23',
  },
  // Own page: gov.wales/live-fear-free
  {
    id: 'ukWales',
    region: 'uk',
    audience: 'anyone',
    phone: '0808 80 10 800',
    url: 'https://www.gov.wales/live-fear-free',
    checkedOn: '2026-11-23',
  },
  // victimsupportni.com; southerntrust.hscni.net
  {
    id: 'ukNorthernIreland',
    region: 'uk',
    audience: 'anyone',
    phone: '0808 802 1414',
    checkedOn: '2026-11-23',
  },
  // Own page: 1800respect.org.au/terms-and-conditions
  {
    id: 'auRespect',
    region: 'au',
    audience: 'anyone',
    phone: '1800 737 732',
    url: 'https://www.1800respect.org.au/',
    checkedOn: '2026-11-23',
  },
  // centre56.org.uk; wired-gov.net (Scottish Government news)
  {
    id: 'ukMensAdvice',
    region: 'uk',
    audience: 'men',
    phone: '0808 801 0327',
    url: 'https://mensadviceline.org.uk/',
    checkedOn: '2026-11-23',
  },
  // mentalhealthcommission.gov.au
  {
    id: 'auMensLine',
    region: 'au',
    audience: 'men',
    phone: '1300 78 99 78',
    url: 'https://mensline.org.au/',
    checkedOn: '2026-11-23',
  },
  // Own page: tnlr.org/en/get-support
  {
    id: 'usNetworkLaRed',
    region: 'us',
    audience: 'lgbt',
    phone: '800-832-1901',
    url: 'https://www.tnlr.org/en/',
    checkedOn: '2026-11-23',
  },
  // Own page: galop.org.uk/about/history
  {
    id: 'ukGalop',
    region: 'uk',
    audience: 'lgbt',
    phone: '0800 999 5428',
    url: 'https://galop.org.uk/',
    checkedOn: '2026-11-23',
  },
  // Own page: qlife.org.au/faqs
  {
    id: 'auQlife',
    region: 'au',
    audience: 'lgbt',
    phone: '1800 184 527',
    url: 'https://www.qlife.org.au/',
    checkedOn: '2026-11-23',
  },
  // Not found in a stored page of its own; in several public lists, one citing adwas.org/hotline/national
  {
    id: 'usDeafHotline',
    region: 'us',
    audience: 'deaf',
    phone: '855-812-1001',
    url: 'https://thedeafhotline.org/',
    checkedOn: '2026-11-23',
  },
  // Own page: signhealth.org.uk/announcement (the service; no number could be confirmed)
  {
    id: 'ukSignHealth',
    region: 'uk',
    audience: 'deaf',
    url: 'https://signhealth.org.uk/',
    checkedOn: '2026-11-23',
  },
  // healthdirect.gov.au; operational.servicesaustralia.gov.au
  {
    id: 'auRelay',
    region: 'au',
    audience: 'deaf',
    url: 'https://www.accesshub.gov.au/about-the-nrs',
    checkedOn: '2026-11-23',
  },
  // bpr.org (WBUR and NPR); bostonglobe.com
  {
    id: 'usCallForChange',
    region: 'us',
    audience: 'ownBehavior',
    phone: '877-898-3411',
    checkedOn: '2026-11-23',
  },
  // dadsunltd.org.uk
  {
    id: 'ukRespect',
    region: 'uk',
    audience: 'ownBehavior',
    phone: '0808 802 4040',
    url: 'https://respectphoneline.org.uk/',
    checkedOn: '2026-11-23',
  },
  // Own page: ntv.org.au/get-help/getting-support
  {
    id: 'auMensReferral',
    region: 'au',
    audience: 'ownBehavior',
    phone: '1300 766 491',
    url: 'https://ntv.org.au/get-help/',
    checkedOn: '2026-11-23',
  },
];

/** The lines of one region for one audience, in the order in which they are shown. */
export function selectHelpLines(audience: HelpAudience, region?: HelpRegion): readonly HelpLine[] {
  return HELP_LINES.filter(
    (line) => line.audience === audience && (region === undefined || line.region === region),
  );
}

/**
 * The link that dials exactly the digits shown. No country code is added: free numbers such as
 * the Australian 1800 and 1300 ranges often cannot be reached with one.
 */
export function buildTelHref(phone: string): string {
  return `tel:${phone.replace(/\D/g, '')}`;
}
