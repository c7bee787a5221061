import { encode } from 'uqr';
import styles from './qr-code.module.css';

interface QrCodeProps {
  /** What is scanned: a link that holds no answer and no key that opens one. */
  readonly text: string;
  readonly label: string;
}

/** White around the picture, in modules: scanners need it. */
const BORDER = 4;

/** A picture to be scanned; always dark on white, whatever the page looks like. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'L', border: BORDER });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={styles['code']}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
