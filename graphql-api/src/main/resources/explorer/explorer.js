/* Five ready queries in tabs of their own; a visitor's own tabs, once there are any, are kept by the browser instead. */
'use strict';

const page = document.getElementById('explorer');

fetch('/graphiql/tabs.json')
    .then(response => response.json())
    .then(tabs => ReactDOM.createRoot(page).render(React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({url: '/graphql'}),
        defaultTabs: tabs,
        defaultEditorToolsVisibility: false,
        isHeadersEditorEnabled: false,
        shouldPersistHeaders: false
    })))
    .catch(() => {
        page.textContent = 'The explorer could not be loaded. Is Lotgraph still running?';
    });
