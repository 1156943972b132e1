package io.github.springspotify.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line between a client and a server that can be slow, silent or cut.
 */
public final class TcpProxy implements AutoCloseable {

	private final int target;

	private final Set<Line> lines = ConcurrentHashMap.newKeySet();

	private final int port;

	private volatile ServerSocket server;

	private volatile Duration delay = Duration.ZERO;

	private volatile boolean muted;

	TcpProxy(int target) throws IOException {
		this.target = target;
		this.server = listen(0);
		this.port = this.server.getLocalPort();
		accept(this.server);
	}

	int port() {
		return this.port;
	}

	/**
	 * Let each piece of an answer arrive later.
	 * @param delay by how much
	 */
	public void delay(Duration delay) {
		this.delay = delay;
	}

	/**
	 * Let the connections that are open now carry nothing any more, without either end
	 * being told. New ones work.
	 */
	public void silence() {
		this.lines.forEach((line) -> line.silent = true);
	}

	/**
	 * Let nothing through, or let it through again on new connections.
	 * @param muted whether nothing gets through
	 */
	public void mute(boolean muted) {
		this.muted = muted;
		silence();
	}

	/**
	 * Reset all connections.
	 */
	public void reset() {
		this.lines.forEach(Line::reset);
	}

	/**
	 * Reset all connections and refuse new ones.
	 * @throws IOException never
	 */
	public void refuse() throws IOException {
		this.server.close();
		reset();
	}

	/**
	 * Accept connections again.
	 * @throws IOException if the port was taken meanwhile
	 */
	public void accept() throws IOException {
		this.server = listen(this.port);
		accept(this.server);
	}

	private static ServerSocket listen(int port) throws IOException {
		ServerSocket server = new ServerSocket();
		server.setReuseAddress(true);
		server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
		return server;
	}

	private void accept(ServerSocket server) {
		start(() -> {
			try {
				while (true) {
					connect(server.accept());
				}
			}
			catch (IOException ex) {
				// closed
			}
		});
	}

	private void connect(Socket client) {
		try {
			Line line = new Line(client, new Socket(InetAddress.getLoopbackAddress(), this.target));
			line.silent = this.muted;
			this.lines.add(line);
			start(() -> line.carry(line.client, line.server, false));
			start(() -> line.carry(line.server, line.client, true));
		}
		catch (IOException ex) {
			resetOne(client);
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "tcp-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void resetOne(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// closed already
		}
	}

	@Override
	public void close() throws IOException {
		refuse();
	}

	private final class Line {

		private final Socket client;

		private final Socket server;

		private volatile boolean silent;

		private Line(Socket client, Socket server) throws IOException {
			this.client = client;
			this.server = server;
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
		}

		private void carry(Socket from, Socket to, boolean answer) {
			byte[] piece = new byte[16 * 1024];
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
					if (answer) {
						Thread.sleep(TcpProxy.this.delay.toMillis());
					}
					if (!this.silent) {
						out.write(piece, 0, length);
					}
				}
				if (!this.silent) {
					to.shutdownOutput();
				}
			}
			catch (IOException ex) {
				reset();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			if (from.isClosed() || (from.isInputShutdown() && to.isInputShutdown())) {
				TcpProxy.this.lines.remove(this);
			}
		}

		private void reset() {
			TcpProxy.this.lines.remove(this);
			resetOne(this.client);
			resetOne(this.server);
		}

	}

}
