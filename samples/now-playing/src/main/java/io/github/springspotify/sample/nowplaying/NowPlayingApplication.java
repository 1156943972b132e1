package io.github.springspotify.sample.nowplaying;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the application.
 *
 * @since 0.1.0
 */
@SpringBootApplication(proxyBeanMethods = false)
public class NowPlayingApplication {

	/**
	 * Start the application.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		SpringApplication.run(NowPlayingApplication.class, args);
	}

}
