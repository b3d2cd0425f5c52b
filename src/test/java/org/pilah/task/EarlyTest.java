package org.pilah.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EarlyTest {
    @Test
    void workBeginsBeforeAnybodyAsksForIt() throws InterruptedException {
        var begun = new CountDownLatch(1);

        Early<Thread> early = Early.begin(() -> {
            begun.countDown();
            return Thread.currentThread();
        });

        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(early.get()).isNotEqualTo(Thread.currentThread());
        assertThat(early.get()).isSameAs(early.get());
    }

    @Test
    void whatTheWorkThrowsIsThrownAtWhoeverAsks() {
        var failure = new IllegalStateException("no such font");
        var fault = new NoClassDefFoundError("Font");

        Early<String> failing = Early.begin(() -> {
            throw failure;
        });
        Early<String> broken = Early.begin(() -> {
            throw fault;
        });

        assertThatThrownBy(failing::get).isSameAs(failure);
        assertThatThrownBy(broken::get).isSameAs(fault);
    }
}
