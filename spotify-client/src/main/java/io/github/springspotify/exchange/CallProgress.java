package io.github.springspotify.exchange;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * What a call is doing at the moment, so that a timeout can say what it waited for.
 */
final class CallProgress {

	private volatile String doing = "being prepared";

	private volatile boolean sent;

	private volatile @Nullable Integer status;

	private volatile @Nullable String contentType;

	private volatile Set<String> granted = Set.of();

	static CallProgress from(ContextView context) {
		return context.hasKey(CallProgress.class) ? context.get(CallProgress.class) : new CallProgress();
	}

	void doing(String doing) {
		this.doing = doing;
	}

	void granted(Set<String> scopes) {
		this.granted = scopes;
	}

	Set<String> granted() {
		return this.granted;
	}

	void sent(String host) {
		this.sent = true;
		this.doing = "waiting for the answer of " + host;
	}

	boolean isSent() {
		return this.sent;
	}

	String doing() {
		return this.doing;
	}

	void answered(int status, @Nullable String contentType) {
		this.status = status;
		this.contentType = contentType;
		this.doing = "reading the answer";
	}

	int status() {
		Integer status = this.status;
		return (status != null) ? status : 0;
	}

	String contentType() {
		String contentType = this.contentType;
		return (contentType != null) ? contentType : "no content type";
	}

}
