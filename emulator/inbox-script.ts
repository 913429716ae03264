/**
 * Asks for the list every two seconds and adds what is new on top. What is there stays untouched, so focus, selection
 * and scroll position do too. The list comes from this server's own escaping templates.
 */
export const script = `
const list = document.getElementById('messages')
const news = document.getElementById('news')

async function update() {
  const response = await fetch('/inbox/messages')
  if (!response.ok) return
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').body
  const wanted = new Set([...fresh.children].map((item) => item.id))
  for (const item of [...list.children]) if (!wanted.has(item.id)) item.remove()

  const added = [...fresh.children].filter((item) => !document.getElementById(item.id))
  if (added.length === 0) return
  for (const item of added) item.classList.add('new')
  list.prepend(...added)
  const count = list.querySelectorAll('article.new').length
  news.textContent = count === 0 ? '' : count === 1 ? 'A new message' : count + ' new messages'
}

async function updateApps() {
  const response = await fetch('/inbox/apps')
  const fresh = response.ok ? await response.text() : ''
  const apps = document.getElementById('apps')
  if (fresh.trim() && apps.innerHTML.trim() !== fresh.trim()) apps.innerHTML = fresh
}

async function keepUpdated() {
  try {
    if (!document.hidden) await Promise.all([update(), updateApps()])
  } catch {
    // The emulator is away, perhaps restarting: the next round asks again.
  }
  setTimeout(keepUpdated, 2000)
}

setTimeout(keepUpdated, 2000)
`
