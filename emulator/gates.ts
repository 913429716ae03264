import type { RequestListener, Server } from 'node:http'
import type { Socket } from 'node:net'
import { ControlProblem } from './control/problem.ts'
import { closePort, openPort, portOf } from './ports.ts'

// Further ports that answer like the main one, until the control API says otherwise. What happens at one of them happens
// to everybody who comes that way, because a connection names no organization.

export const gateStates = ['open', 'refused', 'stale'] as const
export type GateState = (typeof gateStates)[number]

type Gate = { port: number; hosts: string[]; listener: RequestListener; state: GateState; servers: Server[] }

const gates = new Map<number, Gate>()

/** Opens a gate, and answers its port: a free one, if the port is to be 0. */
export async function addGate(port: number, hosts: string[], listener: RequestListener): Promise<number> {
  const used = new WeakSet<Socket>()
  const gate: Gate = { port, hosts, listener: refuseStale, state: 'open', servers: [] }
  gate.servers = await openPort(port, hosts, refuseStale)
  gate.port = portOf(gate.servers)
  gates.set(gate.port, gate)
  return gate.port

  /** What a load balancer does that forgot the connection: a reset, and the request is not looked at. */
  function refuseStale(...[incoming, outgoing]: Parameters<RequestListener>) {
    if (gate.state === 'stale' && used.has(incoming.socket)) return incoming.socket.resetAndDestroy()
    used.add(incoming.socket)
    return listener(incoming, outgoing)
  }
}

export async function setGate(port: number, state: GateState): Promise<void> {
  const gate = gates.get(port)
  if (!gate) throw new ControlProblem(`There is no gate at port ${port}: EMULATOR_GATE_PORTS names them.`)
  gate.state = state
  const servers = gate.servers.splice(0)
  if (state === 'refused') return closePort(servers)
  gate.servers = servers.length > 0 ? servers : await openPort(port, gate.hosts, gate.listener).catch(explain)

  function explain(): never {
    if (gate) gate.state = 'refused'
    throw new ControlProblem(`The gate at port ${port} cannot open: something else is there by now.`)
  }
}

export function listGates(): { port: number; state: GateState }[] {
  return [...gates.values()].map(({ port, state }) => ({ port, state }))
}

export async function openGates(): Promise<void> {
  await Promise.all([...gates.keys()].map((port) => setGate(port, 'open')))
}
