import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_app/reglages')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/_app/reglages"!</div>
}
