import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LOGS } from './servers'

/** Listens as localhost, whichever kind of address that is. */
export const listenAt = (port: number, kind = '') => `listen 127.0.0.1:${port} ${kind};\nlisten [::1]:${port} ${kind};`

/** Hands a request on as docs/security.md says, to a server of this machine. */
export const handOnTo = (port: number) => `
  proxy_pass http://localhost:${port};
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header X-Forwarded-Proto $scheme;`

/** Where a test's own nginx keeps its files. */
export const folderOf = (name: string) => resolve(LOGS, `nginx-${name}`)

/** Starts an nginx of one test's own. `http` stands in its http block. */
export function startNginx(name: string, http: string): ChildProcess {
  const folder = folderOf(name)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    `${folder}/nginx.conf`,
    // One process, which is gone when it is killed.
    `daemon off;
    master_process off;
    user root;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events { worker_connections 256; }
    http {
      access_log off;
      ${temporary.map((what) => `${what}_temp_path ${folder}/${what};`).join('\n')}
      ${http}
    }`,
  )
  return spawn('nginx', ['-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`], { stdio: 'ignore' })
}
