package io.github.springspotify.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need Chromium, and Node.js to drive it. Without them the tests are
 * skipped, or fail when the environment variable {@code CI} is {@code true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ BrowserCondition.class, BrowserResolver.class })
@interface BrowserTest {

}
