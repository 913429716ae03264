import 'server-only'
import { type Attributes, context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace'

/** All that a span may say: Next's about the request without its address, and ours about a call (lib/stytch/report.ts). */
const NAMES = [
  'http.method',
  'http.route',
  'http.status_code',
  'next.route',
  'next.span_type',
  'request_id',
  'stytch_request_id',
  'endpoint',
  'visitor_id',
  'outcome',
]

/**
 * Sends traces to the collector that the environment names. The exporter itself reads OTEL_EXPORTER_OTLP_ENDPOINT, _HEADERS
 * and the like: https://opentelemetry.io/docs/specs/otel/protocol/exporter/. One that is down loses traces and nothing else.
 */
export function startTracing(service_name: string): void {
  const exporter = withNamedAttributes(new OTLPTraceExporter())
  context.setGlobalContextManager(new AsyncLocalStorageContextManager())
  // A trace that a proxy in front has begun goes on here. Stytch is told of none.
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(
    new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': service_name }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    }),
  )
}

/** Addresses hold tokens, and the messages of errors may hold anything: neither leaves with a span. */
function withNamedAttributes(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.filter(hasPlainName).map(toNamed), done),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  }
}

/** Next's span of a fetch is called after its address; our own of the same call is not. */
const hasPlainName = ({ attributes }: ReadableSpan) => attributes['next.span_type'] !== 'AppRender.fetch'

function toNamed(span: ReadableSpan): ReadableSpan {
  const named = Object.entries(span.attributes).filter(([name]) => NAMES.includes(name))
  const attributes: Attributes = Object.fromEntries(named)
  return {
    name: span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}
