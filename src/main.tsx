import '@/ui/layout/base.css';
import { mountApp } from '@/app/mount-app';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root element.');
await mountApp(container);
