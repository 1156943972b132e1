package io.github.springspotify.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says where the application can be opened and which Spotify it talks to.
 */
@Component
class StartupMessage implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger logger = LoggerFactory.getLogger(StartupMessage.class);

	private final SpotifySite site;

	StartupMessage(SpotifySite site) {
		this.site = site;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			logger.info("Open http://{}:{} in a browser. This application talks to {}.",
					environment.getProperty("server.address", "127.0.0.1"), port, this.site.name());
		}
	}

}
