package io.github.springspotify.boot.test.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a client and a server, and can cut or hold up what they say.
 */
final class TcpProxy implements AutoCloseable {

	private final ServerSocket listening;

	private final String host;

	private final int port;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private volatile boolean cut;

	private volatile boolean held;

	TcpProxy(String host, int port) {
		this.host = host;
		this.port = port;
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		daemon(this::accept);
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/**
	 * Break all connections, and each new one at once.
	 */
	void cut() {
		this.cut = true;
		this.sockets.forEach(TcpProxy::close);
	}

	/**
	 * Pass on nothing that the server says until it is let through again.
	 */
	void hold() {
		this.held = true;
	}

	/**
	 * Let everything through again.
	 */
	void resume() {
		this.cut = false;
		synchronized (this) {
			this.held = false;
			notifyAll();
		}
	}

	private void accept() {
		while (!this.listening.isClosed()) {
			try {
				Socket client = this.listening.accept();
				this.sockets.add(client);
				if (this.cut) {
					client.close();
					continue;
				}
				Socket server = new Socket(this.host, this.port);
				this.sockets.add(server);
				daemon(() -> pass(client, server, false));
				daemon(() -> pass(server, client, true));
			}
			catch (IOException ex) {
				this.sockets.forEach(TcpProxy::close);
			}
		}
	}

	private void pass(Socket from, Socket to, boolean answers) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				if (answers) {
					awaitRelease();
				}
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			close(from);
		}
	}

	private synchronized void awaitRelease() throws IOException {
		try {
			while (this.held) {
				wait();
			}
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "tcp-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		resume();
		try {
			this.listening.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		cut();
	}

}
