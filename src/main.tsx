import '@/ui/layout/base.css';
import { mountApp } from '@/app/mount-app';

// The first script of a page refuses to be framed; this is for where it did not run.
if (window.self === window.top) {
  const container = document.getElementById('root');
  if (container === null) throw new Error('The page has no #root element.');
  await mountApp(container);
}
