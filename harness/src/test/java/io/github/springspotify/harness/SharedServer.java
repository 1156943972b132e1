package io.github.springspotify.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * The server in which the instances keep tokens.
 */
public interface SharedServer extends AutoCloseable {

	/**
	 * Return what the server is called in the tables.
	 * @return the name
	 */
	String name();

	/**
	 * Return what an application needs to use the server.
	 * @return properties of Spring Boot and ours
	 */
	Map<String, String> properties();

	/**
	 * Stop the server. What it has stored stays.
	 * @throws Exception if it cannot be stopped
	 */
	void stop() throws Exception;

	/**
	 * Start the server anew.
	 * @throws Exception if it cannot be started
	 */
	void restart() throws Exception;

	/**
	 * Let each answer take longer.
	 * @param delay by how much
	 */
	void slow(Duration delay);

	/**
	 * Let the connections that are open now carry nothing any more.
	 */
	void silence();

	/**
	 * Reset the connections that are open now, the silent ones included.
	 */
	void reset();

	/**
	 * Return what is kept in it.
	 * @return tokens, unless it is something else
	 */
	default Kept kept() {
		return Kept.TOKENS;
	}

	/**
	 * Let the server refuse changes, or take them again.
	 * @param readOnly whether it refuses them
	 * @throws Exception if it cannot be told
	 */
	void readOnly(boolean readOnly) throws Exception;

	@Override
	void close() throws IOException;

}
