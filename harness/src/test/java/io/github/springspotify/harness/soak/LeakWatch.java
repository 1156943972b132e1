package io.github.springspotify.harness.soak;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.util.ResourceLeakDetector;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hears what Netty says of buffers that were not released, while it looks at all of them.
 */
final class LeakWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);

	private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();

	private final List<String> leaks = new CopyOnWriteArrayList<>();

	LeakWatch() {
		ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
	}

	/**
	 * Watch from now on. An application that starts takes all appenders away.
	 */
	void begin() {
		start();
		this.logger.addAppender(this);
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.leaks.add(event.getFormattedMessage());
	}

	List<String> leaks() {
		assertThat(this.logger.isAttached(this)).as("watching").isTrue();
		return this.leaks;
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		ResourceLeakDetector.setLevel(this.before);
	}

}
