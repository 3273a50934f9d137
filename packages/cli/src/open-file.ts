import { spawn } from 'node:child_process';

/** As long an opener may take to say that it cannot, in milliseconds; some stay for as long as the browser does. */
const PATIENCE = 1500;

/** Opens a file, by its whole path, as the system opens such files; gives what kept it from that, if anything did. */
export function openFile(
  path: string,
  platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> {
  const [command, ...args] = openerOf(platform);
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, path], { detached: true, stdio: 'ignore', shell: false });
    const patience = setTimeout(() => resolve(undefined), PATIENCE);
    const end = (problem: string | undefined) => {
      clearTimeout(patience);
      resolve(problem);
    };
    opener.on('error', () => end(`there is no ${command} to open it with.`));
    opener.on('exit', (code) => end(code === 0 ? undefined : `${command} could not open it.`));
    opener.unref();
  });
}

/** Programs that take a path as it is; a shell would read it. */
function openerOf(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
