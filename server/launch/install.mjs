import { spawn } from 'node:child_process';
import { LaunchFault } from './fault.mjs';
import { root } from './paths.mjs';

const manager = 'pnpm@12.21.0';
const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|EHOSTUNREACH|dns error|error sending request/i;
const noSpace = /ENOSPC|No space left/i;

/** Installs what the lockfile names. The output goes to the terminal, or when quiet to the error stream alone. */
export async function install({ isQuiet }) {
  const args = ['--yes', '--prefer-offline', manager, 'install', '--frozen-lockfile', '--prefer-offline'];
  const { code, complaint } = await runInstaller(args, isQuiet);
  if (code === 0) return;
  throw new LaunchFault(reasonFor(code, complaint));
}

function reasonFor(code, complaint) {
  if (code === 'ENOENT') return 'npx was not found; install npm, which comes with Node.';
  if (noNetwork.test(complaint))
    return 'the first start needs the network to install its parts, and it was not reached.';
  if (noSpace.test(complaint)) return 'the disk is full, so the parts could not be installed.';
  return `installing failed (exit code ${code}); the reason is printed above.`;
}

function runInstaller(args, isQuiet) {
  return new Promise((resolve) => {
    const child = spawn('npx', args, {
      cwd: root,
      env: installerEnvironment(),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    const tell = (target) => (chunk) => {
      complaint = (complaint + chunk).slice(-20_000);
      target.write(chunk);
    };
    child.stdout.on('data', tell(isQuiet ? process.stderr : process.stdout));
    child.stderr.on('data', tell(process.stderr));
    child.on('error', (error) => resolve({ code: error.code, complaint }));
    child.on('close', (code) => resolve({ code: code ?? 1, complaint }));
  });
}

function installerEnvironment() {
  // Without a network both programs would try for minutes; a few tries say as much.
  const tries = { fetch_retries: '2', fetch_retry_mintimeout: '500', fetch_retry_maxtimeout: '2000' };
  const settings = Object.entries(tries).flatMap(([name, value]) => [
    [`npm_config_${name}`, value],
    [`pnpm_config_${name}`, value],
  ]);
  const environment = { ...Object.fromEntries(settings), ...process.env };
  // In production the installer would leave out the very Node that it is to bring.
  delete environment.NODE_ENV;
  return environment;
}
