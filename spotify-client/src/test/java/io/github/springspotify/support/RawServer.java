package io.github.springspotify.support;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A server that answers exactly what it is told, bytes and all: garbage, half a body, or
 * nothing. For each path the answers are given in turn, the last one again and again.
 */
public final class RawServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ServerSocket serverSocket;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Semaphore disconnects = new Semaphore(0);

	private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();

	private volatile Answer otherwise = Answers.of(404, "text/plain", "RawServer has no answer");

	private RawServer(ServerSocket serverSocket) {
		this.serverSocket = serverSocket;
	}

	/**
	 * Return a running server on a free port.
	 * @return the server, to be closed
	 */
	public static RawServer start() {
		try {
			RawServer server = new RawServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
			daemon(server::accept);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Set what a path is answered.
	 * @param path the path
	 * @param answers the answers in turn
	 * @return this server
	 */
	public RawServer on(String path, Answer... answers) {
		this.answers.put(path, new ArrayDeque<>(List.of(answers)));
		return this;
	}

	/**
	 * Set what every other path is answered.
	 * @param answer the answer
	 * @return this server
	 */
	public RawServer otherwise(Answer answer) {
		this.otherwise = answer;
		return this;
	}

	/**
	 * Return an address on this server.
	 * @param path path below the root
	 * @return the address
	 */
	public URI url(String path) {
		return URI.create("http://127.0.0.1:" + this.serverSocket.getLocalPort() + path);
	}

	/**
	 * Return the requests received so far.
	 * @return the requests, oldest first
	 */
	public List<Request> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Return the requests for a path received so far.
	 * @param path the path
	 * @return the requests, oldest first
	 */
	public List<Request> requests(String path) {
		return this.requests.stream().filter((request) -> request.path().equals(path)).toList();
	}

	/**
	 * Wait until requests have been received.
	 * @param count how many
	 * @throws InterruptedException if the thread is interrupted while waiting
	 * @throws IllegalStateException if they do not come
	 */
	public void awaitRequests(int count) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		synchronized (this.requests) {
			while (this.requests.size() < count) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) {
					throw new IllegalStateException("Only " + this.requests.size() + " requests were received");
				}
				this.requests.wait(left);
			}
		}
	}

	/**
	 * Forget the requests received so far.
	 */
	public void clearRequests() {
		this.requests.clear();
	}

	/**
	 * Return how many connections were opened so far.
	 * @return the number of connections
	 */
	public int connections() {
		return this.sockets.size();
	}

	/**
	 * Wait until a connection has ended.
	 * @param timeout how long to wait at most
	 * @return whether one has ended
	 * @throws InterruptedException if the thread is interrupted while waiting
	 */
	public boolean awaitDisconnect(Duration timeout) throws InterruptedException {
		return this.disconnects.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void accept() {
		while (!this.serverSocket.isClosed()) {
			try {
				Socket socket = this.serverSocket.accept();
				this.sockets.add(socket);
				daemon(() -> serve(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket socket) {
		try {
			InputStream in = new BufferedInputStream(socket.getInputStream());
			boolean open = true;
			while (open) {
				Request request = Request.read(in);
				if (request == null) {
					return;
				}
				// Before anybody can know of the request and set the next answer
				Answer answer = answerTo(request);
				received(request);
				BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
				open = answer.write(request, out);
				out.flush();
			}
		}
		catch (Reset ex) {
			linger(socket);
		}
		catch (IOException ex) {
			// The client has gone, which is what several tests are about.
		}
		finally {
			close(socket);
			this.disconnects.release();
		}
	}

	private void received(Request request) {
		synchronized (this.requests) {
			this.requests.add(request);
			this.requests.notifyAll();
		}
	}

	private Answer answerTo(Request request) {
		Deque<Answer> queue = this.answers.get(request.path());
		if (queue == null) {
			return this.otherwise;
		}
		synchronized (queue) {
			return (queue.size() > 1) ? queue.remove() : queue.element();
		}
	}

	/**
	 * Without a time to linger, closing resets the connection.
	 */
	private static void linger(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "raw-server");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.serverSocket.close();
			for (Socket socket : this.sockets) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Says that the connection is to be reset in place of an answer.
	 */
	static final class Reset extends IOException {

		private static final long serialVersionUID = 1L;

	}

	/**
	 * Writes an answer.
	 */
	@FunctionalInterface
	public interface Answer {

		/**
		 * Write the answer.
		 * @param request the request
		 * @param out where to write to
		 * @return whether the connection stays open
		 * @throws IOException if the client has gone
		 */
		boolean write(Request request, BufferedOutputStream out) throws IOException;

	}

	/**
	 * A request as it arrived.
	 *
	 * @param method method
	 * @param target path and query as sent
	 * @param headers headers, with names in lower case
	 * @param body body
	 */
	public record Request(String method, String target, Map<String, String> headers, String body) {

		/**
		 * Return the path without the query.
		 * @return the path
		 */
		public String path() {
			return this.target.replaceFirst("\\?.*", "");
		}

		/**
		 * Return a header.
		 * @param name name in any case
		 * @return the value, if the header was sent
		 */
		public @Nullable String header(String name) {
			return this.headers.get(name.toLowerCase(Locale.ROOT));
		}

		private static @Nullable Request read(InputStream in) throws IOException {
			String line = readLine(in);
			if (line == null || line.isEmpty()) {
				return null;
			}
			String[] parts = line.split(" ");
			Map<String, String> headers = new TreeMap<>();
			for (line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
				int colon = line.indexOf(':');
				headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
			}
			int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
			String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
			return new Request(parts[0], parts[1], headers, body);
		}

		private static @Nullable String readLine(InputStream in) throws IOException {
			ByteArrayOutputStream line = new ByteArrayOutputStream();
			for (int next = in.read(); next != '\n'; next = in.read()) {
				if (next < 0) {
					return null;
				}
				line.write(next);
			}
			return line.toString(StandardCharsets.UTF_8).stripTrailing();
		}

	}

}
