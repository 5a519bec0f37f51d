/* Five ready queries in tabs of their own; a visitor's own tabs, once there are any, are kept by the browser instead. */
'use strict';

const page = document.getElementById('explorer');
const plain = GraphiQL.createFetcher({url: '/graphql'});

/* Subscriptions come as server-sent events, in answer to the same POST. */
async function* subscribed(request) {
    const response = await fetch('/graphql', {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'Accept': 'text/event-stream'},
        body: JSON.stringify(request)
    });
    if (!(response.headers.get('Content-Type') || '').startsWith('text/event-stream')) {
        yield await response.json();
        return;
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            const events = (text + part.value).split('\n\n');
            text = events.pop();
            for (const event of events) {
                const data = event.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
                if (data.trim() && !/^event: ?complete$/m.test(event)) {
                    yield JSON.parse(data);
                }
            }
        }
    } finally {
        reader.cancel();
    }
}

function isSubscription(request, options) {
    const definitions = options && options.documentAST ? options.documentAST.definitions : [];
    return definitions.some(definition => definition.kind === 'OperationDefinition' && definition.operation === 'subscription'
        && (!request.operationName || (definition.name && definition.name.value === request.operationName)));
}

fetch('/graphiql/tabs.json')
    .then(response => response.json())
    .then(tabs => ReactDOM.createRoot(page).render(React.createElement(GraphiQL, {
        fetcher: (request, options) => isSubscription(request, options) ? subscribed(request) : plain(request, options),
        defaultTabs: tabs,
        defaultEditorToolsVisibility: false,
        isHeadersEditorEnabled: false,
        shouldPersistHeaders: false
    })))
    .catch(() => {
        page.textContent = 'The explorer could not be loaded. Is Lotgraph still running?';
    });
