// Loaded into each server before its own code (see startServer): the standard input is a pipe from the script that
// started it, and its end means that the script is gone, even killed in a way that let it do nothing about its servers.
// The processes that a server starts inherit this file, but not the pipe: the leash is for the script's own child.
if (process.env.LEASH === String(process.ppid))
  process.stdin
    .on('end', () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'))
    .resume()
    .unref()
