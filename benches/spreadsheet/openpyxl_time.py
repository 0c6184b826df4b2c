"""Reads a workbook with openpyxl and prints the seconds it took and the rows: python3 openpyxl_time.py FILE"""

import sys
import time

import openpyxl

for read_only in (True, False):
    begin = time.perf_counter()
    book = openpyxl.load_workbook(sys.argv[1], read_only=read_only, data_only=True)
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True)]
    print(time.perf_counter() - begin, len(rows))
