/** `npm run dev`: pages straight from Next's development server, nothing kept. */
import { run, install, nodeBin } from './prepare.mjs';

install();
run(nodeBin(), ['components/type/build-fonts.ts']);
run(nodeBin(), ['components/reader/build.ts']);
process.exit(run(nodeBin(), ['server/main.ts'], { DEV: '1', NODE_ENV: 'development' }));
