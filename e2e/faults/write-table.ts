import { readFileSync, writeFileSync } from 'node:fs'
import type { FullResult, Reporter, TestCase } from '@playwright/test/reporter'
import type { Outcome } from './outcome'

const PAGE = 'docs/reliability.md'
const TABLE = /(<!-- table: npm run faults -->\n).*?(<!-- end -->)/s

const signs: Record<Outcome, string> = { 'nothing done': '○', 'nobody knows': '?', works: '✓', 'starts anew': '↺' }

/** Writes what a whole green run has seen into docs/reliability.md. */
export default class WriteTable implements Reporter {
  private readonly rows = new Map<string, Map<string, Set<string>>>()
  private isWhole = true

  onTestEnd(test: TestCase) {
    if (test.outcome() !== 'expected') this.isWhole = false
    for (const { type, description = '' } of test.annotations)
      if (type === 'outcome') this.take(JSON.parse(description))
  }

  private take({ step, fault, outcome }: { step: string; fault: string; outcome: Outcome }) {
    const row = this.rows.get(step) ?? new Map()
    this.rows.set(step, row.set(fault, (row.get(fault) ?? new Set()).add(signs[outcome])))
  }

  onEnd({ status }: FullResult) {
    const columns = [...new Set([...this.rows.values()].flatMap((row) => [...row.keys()]))].sort()
    const isFull = [...this.rows.values()].every((row) => columns.every((fault) => row.has(fault)))
    if (status !== 'passed' || !this.isWhole || !isFull)
      return console.log(`\n  ${PAGE} is left as it is: not a whole run.`)
    const page = readFileSync(PAGE, 'utf8')
    writeFileSync(
      PAGE,
      page.replace(TABLE, (_, head, end) => `${head}\n${this.toTable(columns)}\n\n${end}`),
    )
    console.log(`\n  The table of ${this.rows.size} actions under ${columns.length} faults is in ${PAGE}.`)
  }

  /** A row for each fault, since there are more actions than a page is wide; as wide as the formatter wants it. */
  private toTable(columns: string[]): string {
    const names = [...this.rows.keys()].sort()
    const cellsOf = (fault: string) => names.map((name) => [...(this.rows.get(name)?.get(fault) ?? [])].join(' '))
    const rows = [
      ['fault', ...names.map((_, index) => String(index + 1))],
      ...columns.map((fault) => [fault, ...cellsOf(fault)]),
    ]
    const widths = names.map(() => 3)
    widths.unshift(Math.max(...rows.map(([fault = '']) => fault.length)))
    const toLine = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
    const [head = '', ...lines] = rows.map(toLine)
    const rule = toLine(widths.map((width) => '-'.repeat(width)))
    return [head, rule, ...lines, '', ...names.map((name, index) => `${index + 1}. ${name}`)].join('\n')
  }
}
