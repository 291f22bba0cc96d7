package dev.cellar.magics.internal.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BudgetTest {
    private final Budget budget = new Budget();

    @Test
    void whatIsThereInTimeIsFound() {
        assertThat(budget.within(() -> List.of("a", "b"))).containsExactly("a", "b");
    }

    @Test
    void aLookUpThatFailsFindsNothing() {
        assertThat(budget.within(() -> {
                    throw new IOException("gone");
                }))
                .isEmpty();
    }

    @Test
    @Timeout(30)
    void aLookUpThatHangsFindsNothingAndHoldsUpNobody() {
        CountDownLatch never = new CountDownLatch(1);

        for (int i = 0; i < 10; i++) {
            assertThat(budget.within(() -> hang(never))).isEmpty();
        }
    }

    private static List<String> hang(CountDownLatch never) throws InterruptedException {
        never.await();
        return List.of("late");
    }
}
