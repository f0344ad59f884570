/** `npm start`: everything from a bare clone to a served portal. */
import { spawn } from 'node:child_process';
import { build, install, nodeBin, pathWithBins, QUICK_START, ROOT } from './prepare.mjs';

install();
build();
const server = spawn(nodeBin(), ['server/main.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...QUICK_START, ...process.env, PATH: pathWithBins(), NODE_ENV: 'production' },
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
