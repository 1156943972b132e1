package io.github.springspotify.paging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.support.RawServer.Request;

/**
 * A server with a list of saved tracks {@code t0}, {@code t1} and so on, which can be
 * made to answer as oddly as Spotify does.
 */
final class PagedServer implements AutoCloseable {

	private static final Pattern PARAMETER = Pattern.compile("[?&](\\w+)=([^&]*)");

	private final RawServer server = RawServer.start();

	private final SpotifyClient client;

	private final int size;

	private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();

	private final AtomicInteger inFlight = new AtomicInteger();

	private final AtomicInteger mostInFlight = new AtomicInteger();

	private int announced;

	private String next = "";

	private String path = "/v1/me/tracks";

	private PagedServer(int size, int concurrency) {
		this.size = size;
		this.announced = size;
		this.client = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.pagingConcurrency(concurrency)
			.maxRetries(0)
			.build();
		this.server.otherwise(this::answer);
	}

	static PagedServer of(int size) {
		return new PagedServer(size, 8);
	}

	/**
	 * Announce another number of tracks than there are, or none.
	 */
	PagedServer announcing(int total) {
		this.announced = total;
		return this;
	}

	/**
	 * Link to a next page on every page, whether there is one or not.
	 */
	PagedServer linkingTo(String next) {
		this.next = next;
		return this;
	}

	/**
	 * Call the list something else in links.
	 */
	PagedServer named(String path) {
		this.path = path;
		return this;
	}

	PagedServer on(int offset, Answer answer) {
		this.answers.put(offset, answer);
		return this;
	}

	SpotifyClient client() {
		return this.client;
	}

	String url(String path) {
		return this.server.url(path).toString();
	}

	List<String> requests() {
		return this.server.requests().stream().map((request) -> request.target().replaceFirst("^/v1", "")).toList();
	}

	boolean awaitDisconnect(Duration timeout) throws InterruptedException {
		return this.server.awaitDisconnect(timeout);
	}

	int mostInFlight() {
		return this.mostInFlight.get();
	}

	String page(int limit, int offset) {
		String items = IntStream.range(offset, Math.max(offset, Math.min(offset + limit, this.size)))
			.mapToObj(PagedServer::item)
			.collect(Collectors.joining(","));
		return page(limit, offset, items);
	}

	String page(int limit, int offset, String items) {
		String following = (offset + limit < this.size) ? url(this.path) + "?offset=" + (offset + limit) : "";
		String link = this.next.isEmpty() ? following : this.next;
		return "{\"href\":\"" + url(this.path) + "?offset=" + offset + "&limit=" + limit + "\",\"items\":[" + items
				+ "],\"limit\":" + limit + ",\"offset\":" + offset
				+ ((this.announced < 0) ? "" : ",\"total\":" + this.announced) + ",\"next\":"
				+ (link.isEmpty() ? "null" : "\"" + link + "\"") + "}";
	}

	static String item(int index) {
		return "{\"added_at\":\"2026-01-01T00:00:00Z\",\"track\":{\"type\":\"track\",\"id\":\"t" + index + "\"}}";
	}

	private boolean answer(Request request, BufferedOutputStream out) throws IOException {
		this.mostInFlight.accumulateAndGet(this.inFlight.incrementAndGet(), Math::max);
		Map<String, Integer> parameters = parameters(request);
		int offset = parameters.getOrDefault("offset", 0);
		Answer answer = this.answers.getOrDefault(offset,
				(req, body) -> Answers.json(page(parameters.getOrDefault("limit", 20), offset)).write(req, body));
		BufferedOutputStream held = new BufferedOutputStream(out, 1 << 20);
		try {
			return answer.write(request, held);
		}
		finally {
			this.inFlight.decrementAndGet();
			held.flush();
		}
	}

	private static Map<String, Integer> parameters(Request request) {
		Map<String, Integer> parameters = new TreeMap<>();
		Matcher matcher = PARAMETER.matcher(request.target());
		while (matcher.find()) {
			if (matcher.group(2).matches("\\d+")) {
				parameters.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
			}
		}
		return parameters;
	}

	@Override
	public void close() {
		this.client.close();
		this.server.close();
	}

}
