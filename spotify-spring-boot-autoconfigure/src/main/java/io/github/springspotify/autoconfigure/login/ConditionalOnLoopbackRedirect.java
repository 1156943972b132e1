package io.github.springspotify.autoconfigure.login;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches when the redirect URI follows the address under which the application was
 * opened, or is on 127.0.0.1.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(LoopbackRedirectCondition.class)
public @interface ConditionalOnLoopbackRedirect {

}
